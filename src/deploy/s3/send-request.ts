import { AwsV4Signer } from 'aws4fetch';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256 } from '../../output/release/release.ts';
import { isThrottled, isTransient, S3Error } from './s3-error.ts';
import type { S3Settings } from './s3-settings.ts';
import { urlOf, type S3Resource } from './s3-url.ts';
import { errorCodeIn } from './s3-xml.ts';

/** A request to a bucket. */
interface S3Request extends S3Resource {
  method: 'GET' | 'PUT' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer>;
  /** Finds the code of an error that a store may report although the status is good. */
  findError?(answer: string): string | undefined;
}

/** The network and the clock, as far as requests need them. */
export interface Network {
  fetch: typeof fetch;
  /** Waits some milliseconds before a request is repeated. */
  wait(milliseconds: number): Promise<unknown>;
}

/** The real network. */
export const realNetwork: Network = { fetch, wait };

/** Sends a request, again where that may help, and returns the bytes of the answer. Throws an S3Error. */
export type SendRequest = (request: S3Request) => Promise<Uint8Array>;

const maxAttempts = 6;

/** How long one attempt may take, in milliseconds: a minute, and more for what goes up a slow line at 20 KB/s. */
const attemptLimit = (bytes: number): number => 60_000 + Math.ceil(bytes / 20);

/** How long to wait after a number of failed attempts, in milliseconds: doubled each time, spread at random. */
const waitAfter = (attempts: number, error: S3Error): number =>
  Math.random() * Math.min(20_000, (isThrottled(error) ? 500 : 100) * 2 ** attempts);

/** Name of the error under a failed fetch, such as `ECONNREFUSED`. */
function networkCode(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : name;
}

/** Sends a signed request once. */
async function sendOnce(request: S3Request, signer: AwsV4Signer, network: Network): Promise<Uint8Array> {
  const { method, body, findError } = request;
  const { url, headers } = await signer.sign();
  const signal = AbortSignal.timeout(attemptLimit(body?.length ?? 0));
  let [status, answer] = [0, new Uint8Array()];
  try {
    // A redirection is an answer like any other: no host is asked but the one that the publisher named.
    const response = await network.fetch(url, { method, headers, body, signal, redirect: 'manual' });
    status = response.status;
    answer = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new S3Error(0, networkCode(error), { cause: error });
  }
  const text = (): string => new TextDecoder().decode(answer);
  if (status < 200 || status >= 300) throw new S3Error(status, errorCodeIn(text()) ?? '');
  const code = findError?.(text());
  if (code !== undefined) throw new S3Error(status, code);
  return answer;
}

/** Makes a function that sends requests to one bucket, signed with AWS Signature Version 4, body included. */
export function requestSender(settings: S3Settings, network: Network): SendRequest {
  const signingKeys = new Map<string, ArrayBuffer>();
  const signerOf = (request: S3Request): AwsV4Signer =>
    new AwsV4Signer({
      ...settings,
      service: 's3',
      method: request.method,
      url: urlOf(settings.bucketUrl, request),
      headers: { ...request.headers, 'x-amz-content-sha256': sha256(request.body ?? '') },
      cache: signingKeys,
    });
  return async (request) => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await sendOnce(request, signerOf(request), network);
      } catch (error) {
        if (!(error instanceof S3Error && isTransient(error)) || attempts === maxAttempts) throw error;
        await network.wait(waitAfter(attempts - 1, error));
      }
    }
  };
}
