import { provenanceRequest } from "@/lib/contracts/provenance";
import { readRoute } from "@/lib/http/read-route";
import { findProvenance } from "@/lib/repositories/find-provenance";

export const GET = readRoute(provenanceRequest, findProvenance);
