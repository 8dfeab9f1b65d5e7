import { suppliersRequest } from "@/lib/contracts/suppliers";
import { readRoute } from "@/lib/http/read-route";
import { getSuppliers } from "@/lib/repositories/get-suppliers";

export const GET = readRoute(suppliersRequest, getSuppliers);
