import { readFigureRequest } from "@/lib/http/figure-request";
import { answering, replyWith } from "@/lib/http/read-route";
import { drawFormat } from "@/lib/views/draw-format";

const MEDIA = {
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const;

export const GET = answering(
  async (incoming: Request, { params }: { params: Promise<{ figure: string }> }) => {
    const { view, format, look } = readFigureRequest(new URL(incoming.url), (await params).figure);
    const { body, fileName } = await drawFormat(view, format, look);
    return replyWith(incoming, body, MEDIA[format], {
      "Content-Disposition": `inline; filename="${fileName}.${format}"`,
    });
  },
);
