import { readFigureRequest } from "@/lib/http/figure-request";
import { heldReply } from "@/lib/http/held-replies";
import { answering } from "@/lib/http/read-route";
import { drawFormat } from "@/lib/views/draw-format";

const MEDIA = {
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const;

export const GET = answering(
  async (incoming: Request, { params }: { params: Promise<{ figure: string }> }) => {
    const { figure } = await params;
    return heldReply(incoming, (url) => {
      const { view, format, look } = readFigureRequest(url, figure);
      return {
        question: `${url.pathname} ${JSON.stringify([view, look])}`,
        make: async () => {
          const { body, fileName } = await drawFormat(view, format, look);
          return {
            body,
            contentType: MEDIA[format],
            headers: { "Content-Disposition": `inline; filename="${fileName}.${format}"` },
          };
        },
      };
    });
  },
);
