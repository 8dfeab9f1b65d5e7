// The least that a Node server can do: bytes that are told beforehand, by address. They come over the
// channel to the process that started this one, which is told the port.
import { createServer } from "node:http";

const answers = new Map();
const server = createServer((request, response) => {
  const answer = answers.get(request.url);
  response.writeHead(answer === undefined ? 404 : 200, answer?.headers);
  response.end(answer?.body);
});

process.on("message", ({ address, headers, body }) => {
  answers.set(address, { headers, body: Buffer.from(body, "base64") });
  process.send?.("held");
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
