import { exportFile, exportRequest } from "@/lib/contracts/export";
import { readQuery } from "@/lib/http/read-query";
import { answering } from "@/lib/http/read-route";
import { RequestProblem } from "@/lib/http/request-problem";
import { streamText } from "@/lib/http/stream-text";
import { exportPackage } from "@/lib/views/export-package";

export const GET = answering(
  async (incoming: Request, { params }: { params: Promise<{ file: string }> }) => {
    const url = new URL(incoming.url);
    const asked = exportFile.safeParse((await params).file);
    if (!asked.success) throw new RequestProblem(404, "There is no such file in the export.");
    const { files, dataVersion } = await exportPackage(readQuery(url, exportRequest));
    const file = files.find(({ name }) => name === asked.data);
    if (file === undefined) {
      throw new RequestProblem(404, `${asked.data} has no row for what was asked.`);
    }
    return streamText(incoming, file, `${dataVersion} ${asked.data}${url.search}`);
  },
);
