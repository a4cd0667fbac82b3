import { describe, expect, test } from 'vitest';
import { openBucket, type ObjectStore } from '../../../src/deploy/s3/object-store.ts';
import type { Network } from '../../../src/deploy/s3/send-request.ts';

const environment = { AWS_ENDPOINT_URL: 'https://s3.example.org', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'k' };
const page = { contentType: 'text/html', cacheControl: 'no-cache' };
const listed = '<ListBucketResult></ListBucketResult>';
const errorOf = (code: string): string => `<Error><Code>${code}</Code></Error>`;

/** An answer of the store, or the code of an error of the network. */
type Answer = [status: number, text: string] | string;

/** A network that gives prepared answers, the last one again and again; it records requests and waits. */
function preparedNetwork(answers: readonly Answer[]): Network & { requests: Request[]; waits: number[] } {
  const requests: Request[] = [];
  const waits: number[] = [];
  return {
    requests,
    waits,
    fetch: async (url, init) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? '';
      requests.push(new Request(url, init));
      if (typeof answer === 'string') throw new TypeError('fetch failed', { cause: { code: answer } });
      return new Response(answer[0] === 204 ? null : answer[1], { status: answer[0] });
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
}

/** Opens a store, which takes one answer, then does something with it. */
async function answered<T>(answers: readonly Answer[], act: (store: ObjectStore) => Promise<T>) {
  const network = preparedNetwork([[200, listed], ...answers]);
  const store = await openBucket('site', environment, network);
  const result = await act(store).then(
    (value) => ({ value, message: undefined }),
    (error: Error) => ({ value: undefined, message: error.message }),
  );
  return { ...result, requests: network.requests.slice(1), waits: network.waits };
}

const write = (store: ObjectStore): Promise<void> => store.write('a', new Uint8Array([1]), page);
const copy = (store: ObjectStore): Promise<void> => store.copy('a', 'b', page);

describe('what may pass is tried again', () => {
  test.each<[string, Answer]>([
    ['a fault of the store', [500, errorOf('InternalError')]],
    ['a fault without words', [502, '<html>Bad Gateway</html>']],
    ['a busy store', [503, errorOf('SlowDown')]],
    ['too many requests', [429, '']],
    ['a request that came too slowly', [400, errorOf('RequestTimeout')]],
    ['a connection that broke', 'ECONNRESET'],
    ['a name that was not found', 'EAI_AGAIN'],
  ])('%s', async (_, answer) => {
    const { message, requests, waits } = await answered([answer, answer, [200, '']], write);
    expect([message, requests.length, waits.length]).toEqual([undefined, 3, 2]);
  });

  test('six times in all, longer apart each time, longer still from a busy store', async () => {
    const longest = async (answer: Answer): Promise<number[]> => {
      const runs = await Promise.all(Array.from({ length: 40 }, () => answered([answer], write)));
      expect(
        runs.every(({ requests, message }) => requests.length === 6 && message?.startsWith('连不上对象存储')),
      ).toBe(true);
      return Array.from({ length: 5 }, (_, index) => Math.max(...runs.map(({ waits }) => waits[index] ?? 0)));
    };
    // The wait is spread at random up to its limit; of 40 runs the longest comes near it.
    for (const [answer, limits] of [
      ['ECONNRESET', [100, 200, 400, 800, 1600]],
      [
        [503, errorOf('SlowDown')],
        [500, 1000, 2000, 4000, 8000],
      ],
    ] as const) {
      const waits = await longest(answer as Answer);
      waits.forEach((wait, index) => {
        expect(wait).toBeLessThanOrEqual(limits[index] ?? 0);
        expect(wait).toBeGreaterThan((limits[index] ?? 0) / 2);
      });
    }
  });

  test('a copy that failed after the store had said 200', async () => {
    for (const answer of [errorOf('InternalError'), '']) {
      const { message, requests } = await answered(
        [
          [200, answer],
          [200, '<CopyObjectResult><ETag>1</ETag></CopyObjectResult>'],
        ],
        copy,
      );
      expect([message, requests.length]).toEqual([undefined, 2]);
    }
  });
});

describe('what will not pass is explained at once', () => {
  test.each<[string, Answer, string]>([
    ['a clock that is wrong', [403, errorOf('RequestTimeTooSkewed')], '这台电脑的时间同对象存储的差得太多'],
    ['a key without rights', [403, errorOf('AccessDenied')], '密钥没有读写桶 site 的权限'],
    ['an expired session', [400, errorOf('ExpiredToken')], '不认这对密钥'],
    ['a bucket elsewhere', [301, errorOf('PermanentRedirect')], '让去别的地址找桶 site'],
    ['a full bucket', [400, errorOf('QuotaExceeded')], '桶 site 的空间不够'],
    ['anything else', [400, errorOf('InvalidArgument')], '对象存储不接受请求（400 InvalidArgument）'],
  ])('%s', async (_, answer, words) => {
    const { message, requests, waits } = await answered([answer], write);
    expect([message?.includes(words), requests.length, waits]).toEqual([true, 1, []]);
  });

  test('a copy that the store refuses after it has said 200', async () => {
    const { message, requests } = await answered([[200, errorOf('AccessDenied')]], copy);
    expect([message?.includes('没有读写桶 site 的权限'), requests.length]).toEqual([true, 1]);
  });

  test('an address where something else answers', async () => {
    const network = preparedNetwork([[200, '<html>It works!</html>']]);
    await expect(openBucket('site', environment, network)).rejects.toThrow('不是对象存储的格式');
    const missing = preparedNetwork([[404, '<html>Not Found</html>']]);
    await expect(openBucket('site', environment, missing)).rejects.toThrow('对象存储不接受请求（404）');
  });
});

test('an object that is not there is undefined, and deleting it is no error; a bucket that is not there is one', async () => {
  expect((await answered([[404, errorOf('NoSuchKey')]], (store) => store.read('a'))).value).toBeUndefined();
  expect((await answered([[404, '']], (store) => store.read('a'))).message).toBeUndefined();
  expect((await answered([[404, errorOf('NoSuchKey')]], (store) => store.remove(['a']))).message).toBeUndefined();
  expect((await answered([[404, errorOf('NoSuchBucket')]], (store) => store.read('a'))).message).toContain('没有名为');
});

test('a long list is read page by page', async () => {
  const pageOf = (key: string, next: string): Answer => [
    200,
    `<ListBucketResult><Contents><Key>${key}</Key><Size>1</Size></Contents>${next}</ListBucketResult>`,
  ];
  const { value, requests } = await answered(
    [pageOf('a', '<NextContinuationToken>t+/=&amp;</NextContinuationToken>'), pageOf('b', '')],
    (store) => store.list("前缀 +'(1)!*~/"),
  );
  expect([...(value ?? []).keys()]).toEqual(['a', 'b']);
  const queries = requests.map(({ url }) => new URL(url).searchParams);
  expect(queries.map((query) => query.get('prefix'))).toEqual(Array.from({ length: 2 }, () => "前缀 +'(1)!*~/"));
  expect(requests[0]?.url).toMatch(/&prefix=%E5%89%8D%E7%BC%80%20%2B%27%281%29%21%2A~%2F$/u);
  expect(queries.map((query) => query.get('continuation-token'))).toEqual([null, 't+/=&']);
});

test('a request is signed with its body and the token of the session, and follows no redirection', async () => {
  const network = preparedNetwork([[200, listed]]);
  const store = await openBucket('site', { ...environment, AWS_SESSION_TOKEN: 'token', AWS_REGION: 'r-1' }, network);
  await write(store);
  const { headers, url, method, redirect } = network.requests[1] as Request;
  expect([method, url, redirect]).toEqual(['PUT', 'https://s3.example.org/site/a', 'manual']);
  expect(headers.get('x-amz-security-token')).toBe('token');
  expect(headers.get('x-amz-content-sha256')).toBe('4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a');
  expect(headers.get('authorization')).toMatch(
    /^AWS4-HMAC-SHA256 Credential=id\/\d{8}\/r-1\/s3\/aws4_request, SignedHeaders=cache-control;host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$/u,
  );
});
