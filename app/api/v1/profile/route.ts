import { profileRequest } from "@/lib/contracts/profile";
import { readRoute } from "@/lib/http/read-route";
import { readProfile } from "@/lib/views/read-profile";

export const GET = readRoute(profileRequest, readProfile);
