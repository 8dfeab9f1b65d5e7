"use client";

import { type ComponentProps, createContext, type ReactNode, useContext } from "react";

const Level = createContext<1 | 2 | 3>(3);

/** How deep a figure's title stands here: the first of a framed chart, or right below a page's own. */
export function HeadingLevel({ level, children }: { level: 1 | 2 | 3; children: ReactNode }) {
  return <Level value={level}>{children}</Level>;
}

/** A title as deep as it stands; the third level where nothing else is said. */
export function LevelHeading(props: ComponentProps<"h3">) {
  const Heading = `h${useContext(Level)}` as const;
  return <Heading {...props} />;
}
