import 'paynow-elements'; // does nothing here, so modules that import it can be shared with the browser
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { Shop } from './shop';
import { answerToken } from './token';

const client = new URL('../client/', import.meta.url);
const page = await readFile(new URL('index.html', client), 'utf8');

const server = createServer(async (request, response) => {
  const path = request.url!.split('?')[0]!;
  try {
    if (path === '/') return send(response, 'text/html', page.replace('<!--shop-->', render()));
    if (path === '/paynow-token') {
      const { status, body } = await answerToken(request);
      return send(response, 'application/json', JSON.stringify(body ?? {}), status);
    }
    if (!/^\/assets\/[\w-]+\.js$/.test(path)) return send(response, 'text/plain', 'Not found', 404);
    return send(response, 'text/javascript', await readFile(new URL(`.${path}`, client)));
  } catch (error) {
    console.error(error);
    return send(response, 'text/plain', 'Something went wrong', 502);
  }
});

function render(): string {
  return renderToString(
    <StrictMode>
      <Shop />
    </StrictMode>,
  );
}

function send(response: ServerResponse, type: string, body: string | Buffer, status = 200) {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
