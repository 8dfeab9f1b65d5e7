import { QueryClient } from "@tanstack/react-query";
import { FIGURES, type FigureView } from "@/lib/contracts/figures";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { EMBED_THEMES, type EmbedTheme } from "@/lib/export/share-texts";
import { toViewAddress } from "@/lib/export/view-address";
import { isFigureKind, readFigureView } from "@/lib/http/figure-request";
import { toRenamedAddress } from "@/lib/http/renamed-response";
import { RequestProblem } from "@/lib/http/request-problem";
import type { StaticFigure } from "@/lib/series/written-aside";
import { markPassing } from "@/lib/telemetry/request-scope";
import { readParts } from "./figures/read-parts";
import { listEmbedProblems } from "./list-embed-problems";
import { placeParts } from "./place-figure";
import { getPublicAddress } from "./public-address";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

interface Embed {
  /** Absent where there are problems. */
  chart?: { view: FigureView; figure: StaticFigure; queries: QueryClient; title: string };
  problems?: string[];
  /** The frame's address by present names, where it has names of before. */
  movedTo?: string;
  theme: EmbedTheme;
  /** Where on the site it leads back to. */
  address: string;
}

/**
 * A chart that stands alone in another page's frame, or sentences that say why there is none: the
 * reader of an article cannot mend its address. An indicator's name of before leads on to the present
 * one, so that frames in old articles go on being shown.
 *
 * @param asked the query of the figure's address, and `theme`: auto, light or dark
 */
export async function readEmbed(
  kind: string,
  { theme: look = "auto", ...asked }: Asked,
): Promise<Embed> {
  const theme = EMBED_THEMES.find((each) => each === look);
  try {
    if (!isFigureKind(kind)) {
      const kinds = Object.keys(FIGURES).join(", ");
      throw new RequestProblem(404, `There is no kind of chart “${kind}”. There are: ${kinds}.`);
    }
    if (theme === undefined) {
      throw new RequestProblem(400, `A theme is one of ${EMBED_THEMES.join(", ")}.`);
    }
    const { view } = readFigureView(toUrl(asked), kind);
    const parts = await readParts(view);
    const queries = new QueryClient();
    const figure = await placeParts(view, parts, queries);
    return {
      chart: { view, figure, queries, title: parts.content.title },
      theme,
      address: `${getPublicAddress()}${toViewAddress(view)}`,
    };
  } catch (error) {
    if (error instanceof UnknownEntry && error.names.every((name) => error.renamed.has(name))) {
      const url = toUrl({ ...asked, ...(look !== "auto" && { theme: look }) });
      url.pathname = `/embed/${kind}`;
      const movedTo = toRenamedAddress(url, error.renamed);
      return { movedTo, address: getPublicAddress(), theme: theme ?? "auto" };
    }
    // There are as many addresses that show nothing as anybody can think of.
    markPassing();
    return {
      problems: await listEmbedProblems(error, toUrl(asked).searchParams),
      address: getPublicAddress(),
      theme: theme ?? "auto",
    };
  }
}

function toUrl(asked: Asked): URL {
  const url = new URL(getPublicAddress());
  for (const [name, value = ""] of Object.entries(asked)) {
    for (const each of [value].flat()) url.searchParams.append(name, each);
  }
  return url;
}
