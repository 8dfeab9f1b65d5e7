import { computedIndexRequest } from "@/lib/contracts/computed-index";
import { answerRoute } from "@/lib/http/answer-route";
import { computeIndex } from "@/lib/views/compute-index";

export const POST = answerRoute(computedIndexRequest, computeIndex);
