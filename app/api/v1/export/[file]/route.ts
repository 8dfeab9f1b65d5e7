import { exportFile, exportRequest } from "@/lib/contracts/export";
import { FOR_NOW, FOREVER } from "@/lib/http/cache-control";
import { readQuery } from "@/lib/http/read-query";
import { answering } from "@/lib/http/read-route";
import { RequestProblem } from "@/lib/http/request-problem";
import { streamText } from "@/lib/http/stream-text";
import { readExportFile } from "@/lib/views/read-export-file";

export const GET = answering(
  async (incoming: Request, { params }: { params: Promise<{ file: string }> }) => {
    const asked = exportFile.safeParse((await params).file);
    if (!asked.success) throw new RequestProblem(404, "There is no such file in the export.");
    const query = readQuery(new URL(incoming.url), exportRequest);
    const { file, question } = await readExportFile(asked.data, query);
    return streamText(incoming, file, {
      question,
      cacheControl: query.version === undefined ? FOR_NOW : FOREVER,
    });
  },
);
