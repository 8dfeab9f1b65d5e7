import { expect, it } from "vitest";
import { SharedWorks } from "@/lib/repositories/shared-works";
import { findRequestScope, runForRequest } from "@/lib/telemetry/request-scope";

/** A work that ends when told to, and tells whether what it asks for was given up. */
function openWork() {
  let end = (_answer: string) => {};
  const promise = new Promise<string>((resolve) => {
    end = resolve;
  });
  let begun = 0;
  let dropped: AbortSignal | undefined;
  const work = () => {
    begun += 1;
    dropped = findRequestScope()?.dropped;
    return promise;
  };
  return { work, end, countBegun: () => begun, isGivenUp: () => dropped?.aborted };
}

/** A reader who asks for a work, and may leave. */
function read(works: SharedWorks<string>, work: () => Promise<string>) {
  const reader = new AbortController();
  const scope = { id: "reader", dropped: reader.signal };
  const answer = runForRequest(scope, () => works.do("question", work));
  return { answer, leave: () => reader.abort() };
}

it("does once what two readers ask for at a time", async () => {
  const works = new SharedWorks<string>();
  const { work, end, countBegun } = openWork();
  const [one, other] = [read(works, work), read(works, work)];
  end("answer");
  expect(await Promise.all([one.answer, other.answer])).toEqual(["answer", "answer"]);
  expect(countBegun()).toBe(1);
});

it("goes on for the reader who stays when the one who began it leaves", async () => {
  const works = new SharedWorks<string>();
  const { work, end, isGivenUp } = openWork();
  const [one, other] = [read(works, work), read(works, work)];
  one.leave();
  expect(isGivenUp()).toBe(false);
  end("answer");
  expect(await other.answer).toBe("answer");
});

it("is given up when its last reader leaves, and the next to ask begins anew", async () => {
  const works = new SharedWorks<string>();
  const first = openWork();
  const [one, other] = [read(works, first.work), read(works, first.work)];
  one.leave();
  other.leave();
  expect(first.isGivenUp()).toBe(true);
  expect(works.has("question")).toBe(false);
  const second = openWork();
  const next = read(works, second.work);
  second.end("new answer");
  expect(await next.answer).toBe("new answer");
  expect(second.countBegun()).toBe(1);
  // The end of what was given up ends nothing else.
  first.end("late");
  expect(await one.answer).toBe("late");
});

it("goes on whoever leaves while somebody asks who is no request", async () => {
  const works = new SharedWorks<string>();
  const { work, end, isGivenUp } = openWork();
  const reader = read(works, work);
  const own = works.do("question", work);
  reader.leave();
  expect(isGivenUp()).toBe(false);
  end("answer");
  expect(await own).toBe("answer");
});

it("tells everyone of its failure, and the next to ask begins anew", async () => {
  const works = new SharedWorks<string>();
  const failing = async () => {
    throw new Error("no answer");
  };
  const [one, other] = [read(works, failing), read(works, failing)];
  await expect(one.answer).rejects.toThrow("no answer");
  await expect(other.answer).rejects.toThrow("no answer");
  expect(works.has("question")).toBe(false);
});
