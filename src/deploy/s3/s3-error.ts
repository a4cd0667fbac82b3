/** A request to a store that failed. */
export class S3Error extends Error {
  override readonly name = 'S3Error';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** The store's own name of the error, such as `NoSuchKey`, or that of the network's error; may be empty. */
  readonly code: string;

  constructor(status: number, code: string, options?: ErrorOptions) {
    super(`${status} ${code}`.trim(), options);
    this.status = status;
    this.code = code;
  }
}

/** Codes of a store that wants fewer requests. */
const throttled = /^(?:SlowDown|Throttl\w*|RequestLimitExceeded|TooManyRequests\w*|BandwidthLimitExceeded)$/u;

/** Whether a store asks for slower requests. */
export function isThrottled({ status, code }: S3Error): boolean {
  return status === 429 || throttled.test(code);
}

/** Whether the same request may succeed later: no answer, a fault of the store, or too many requests. */
export function isTransient(error: S3Error): boolean {
  const { status, code } = error;
  return status === 0 || status >= 500 || isThrottled(error) || ['InternalError', 'RequestTimeout'].includes(code);
}

const wrongKey =
  /^(?:InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken|AuthorizationHeaderMalformed)$/u;

/** Explains in Chinese why a request failed, with what to do. */
export function explainS3Error(error: S3Error, bucket: string): string {
  const { status, code } = error;
  if (code === 'RequestTimeTooSkewed')
    return '这台电脑的时间同对象存储的差得太多，对象存储不接受请求，没有发布。请校准电脑的日期、时间和时区后重试';
  if (wrongKey.test(code) || status === 401)
    return '对象存储不认这对密钥，没有发布。请检查 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_REGION';
  if (status === 403 || code === 'AccessDenied')
    return `密钥没有读写桶 ${bucket} 的权限，没有发布。请检查密钥，或请管理员授权`;
  if (code === 'NoSuchBucket') return `没有名为 ${bucket} 的桶，没有发布。请检查名称，或先建好这个桶`;
  if (status >= 300 && status < 400)
    return `对象存储让去别的地址找桶 ${bucket}，没有照办，也没有发布。请检查 AWS_REGION 和 AWS_ENDPOINT_URL，写成桶所在的地区`;
  if (/QuotaExceeded|StorageFull|EntityTooLarge|InsufficientStorage/u.test(code) || status === 507)
    return `桶 ${bucket} 的空间不够，没有发布完，原来的网站没有动。请腾出空间后重试`;
  return isTransient(error)
    ? '连不上对象存储，或它一再出错，没有发布完，原来的网站还能看。请检查网络和 AWS_ENDPOINT_URL，再运行一次，会接着传'
    : `对象存储不接受请求（${error.message}），没有发布完，原来的网站还能看。请把这个提示告诉管理员`;
}
