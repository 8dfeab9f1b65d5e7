import { shapesRequest } from "@/lib/contracts/shapes";
import { readRoute } from "@/lib/http/read-route";
import { readShapes } from "@/lib/views/read-shapes";

export const GET = readRoute(shapesRequest, readShapes);
