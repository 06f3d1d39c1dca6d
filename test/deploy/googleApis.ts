// A stand-in of the Google APIs that clasp uses: sign-in, Drive and the Apps Script API. Shapes of answers and errors follow the
// public discovery documents (script v1, drive v3) and clasp 3.4.1, which is run against it unmodified.
import { randomBytes } from 'node:crypto';

export interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

interface Version {
  readonly versionNumber: number;
  readonly description: string;
  readonly files: readonly ScriptFile[];
}

interface Deployment {
  readonly deploymentId: string;
  readonly description: string;
  readonly versionNumber: number | null;
}

export interface Project {
  readonly scriptId: string;
  readonly parentId: string | undefined;
  files: readonly ScriptFile[];
  readonly versions: Version[];
  readonly deployments: Deployment[];
}

export interface ApiRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What may be wrong with the account or with Google. */
export interface Troubles {
  expired?: boolean;
  apiOff?: boolean;
  syntax?: boolean;
  /** Google's words where an administrator forbids web apps for everyone. Made up: no source has them. */
  anyoneForbidden?: boolean;
  driveRefused?: boolean;
}

export interface GoogleApis {
  readonly sheets: { readonly id: string; readonly title: string }[];
  readonly projects: Map<string, Project>;
  readonly troubles: Troubles;
  /** `POST script.googleapis.com/v1/projects`, in order. */
  readonly asked: string[];
  answer(request: ApiRequest): ApiAnswer;
}

const EMPTY_MANIFEST = `{
  "timeZone": "America/New_York",
  "dependencies": {
  },
  "exceptionLogging": "STACKDRIVER",
  "runtimeVersion": "V8"
}`;

const SCRIPT = 'script.googleapis.com';

export function createGoogleApis(email = 'owner@example.com'): GoogleApis {
  const sheets: { id: string; title: string }[] = [];
  const projects = new Map<string, Project>();
  // No number comes twice, not even that of a version that was removed.
  let versionNumber = 0;
  const troubles: Troubles = {};
  const asked: string[] = [];

  function answer(request: ApiRequest): ApiAnswer {
    const { method, host, path } = request;
    asked.push(`${method} ${host}${path}`);
    if (host === 'oauth2.googleapis.com') return token();
    if (path === '/oauth2/v2/userinfo') return ok({ id: '1', email, verified_email: true });
    if (path === '/drive/v3/files') return method === 'GET' ? listed(request) : created(request);
    if (host !== SCRIPT) return failed(404, 'NOT_FOUND', 'Not Found');
    if (troubles.apiOff)
      return failed(
        403,
        'PERMISSION_DENIED',
        'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
      );
    return script(request);
  }

  function token(): ApiAnswer {
    return troubles.expired
      ? { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } }
      : ok({ access_token: 'ya29.new-token', expires_in: 3599, scope: 'all', token_type: 'Bearer' });
  }

  function listed({ query }: ApiRequest): ApiAnswer {
    if (troubles.driveRefused)
      return failed(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.');
    const title = /name = '((?:[^'\\]|\\.)*)'/.exec(query.get('q') ?? '')?.[1]?.replace(/\\(.)/g, '$1');
    return ok({ files: sheets.filter((sheet) => sheet.title === title).map(({ id }) => ({ id })) });
  }

  function created({ body }: ApiRequest): ApiAnswer {
    const { name, mimeType } = JSON.parse(body);
    if (mimeType !== 'application/vnd.google-apps.spreadsheet') return failed(400, 'INVALID_ARGUMENT', 'Bad mimeType');
    const id = newId(44);
    sheets.push({ id, title: name });
    return ok({ kind: 'drive#file', id, name, mimeType });
  }

  function script({ method, path, query, body }: ApiRequest): ApiAnswer {
    const [, , , scriptId, part, deploymentId] = path.split('/');
    if (scriptId === undefined) return project(JSON.parse(body));
    const found = projects.get(scriptId);
    if (found === undefined) return failed(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (part === 'content') return method === 'PUT' ? put(found, JSON.parse(body)) : content(found, query);
    if (part === 'versions') return method === 'POST' ? version(found, JSON.parse(body)) : versions(found, query);
    if (part === 'deployments') return deployments(found, method, deploymentId, body);
    return failed(404, 'NOT_FOUND', 'Requested entity was not found.');
  }

  function project({ title, parentId }: { title: string; parentId?: string }): ApiAnswer {
    if (parentId !== undefined && !sheets.some(({ id }) => id === parentId))
      return failed(404, 'NOT_FOUND', 'Requested entity was not found.');
    const scriptId = newId(57);
    const files = [{ name: 'appsscript', type: 'JSON', source: EMPTY_MANIFEST }];
    const head = { deploymentId: newId(72), description: '', versionNumber: null };
    projects.set(scriptId, { scriptId, parentId, files, versions: [], deployments: [head] });
    return ok({ scriptId, title, parentId });
  }

  function put(found: Project, { files }: { files: readonly ScriptFile[] }): ApiAnswer {
    if (troubles.syntax)
      return failed(400, 'INVALID_ARGUMENT', "Syntax error: SyntaxError: Unexpected token '=' line: 12 file: Code.gs");
    found.files = files.map(({ name, type, source }) => ({ name, type, source }));
    return ok({ scriptId: found.scriptId, files: found.files });
  }

  function content(found: Project, query: URLSearchParams): ApiAnswer {
    const wanted = query.get('versionNumber');
    const version = found.versions.find(({ versionNumber }) => String(versionNumber) === wanted);
    return ok({ scriptId: found.scriptId, files: wanted === null ? found.files : (version?.files ?? []) });
  }

  function version(found: Project, { description }: { description?: string }): ApiAnswer {
    versionNumber += 1;
    found.versions.push({ versionNumber, description: description ?? '', files: found.files });
    return ok({ scriptId: found.scriptId, versionNumber, description });
  }

  // Newest first, in pages.
  function versions(found: Project, query: URLSearchParams): ApiAnswer {
    const from = Number(query.get('pageToken') ?? 0);
    const size = Number(query.get('pageSize') ?? 50);
    const all = [...found.versions].reverse().map(({ files: _, ...one }) => ({ scriptId: found.scriptId, ...one }));
    const next = from + size < all.length ? { nextPageToken: String(from + size) } : {};
    return ok({ versions: all.slice(from, from + size), ...next });
  }

  function deployments(found: Project, method: string, id: string | undefined, body: string): ApiAnswer {
    if (method === 'GET') return ok({ deployments: found.deployments.map((one) => shown(found, one)) });
    const at = found.deployments.findIndex(({ deploymentId }) => deploymentId === id);
    if (method !== 'POST' && at < 0) return failed(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (method === 'DELETE') {
      found.deployments.splice(at, 1);
      return ok({});
    }
    if (troubles.anyoneForbidden)
      return failed(400, 'INVALID_ARGUMENT', 'Access ANYONE_ANONYMOUS is disabled by your domain administrator.');
    const given = method === 'POST' ? JSON.parse(body) : JSON.parse(body).deploymentConfig;
    if (method === 'POST' && found.deployments.filter(({ versionNumber }) => versionNumber !== null).length >= 20)
      return failed(400, 'INVALID_ARGUMENT', 'Scripts may only have up to 20 versioned deployments at a time.');
    const one = {
      deploymentId: found.deployments[at]?.deploymentId ?? newId(72),
      description: given.description ?? '',
      versionNumber: given.versionNumber,
    };
    if (at < 0) found.deployments.push(one);
    else found.deployments[at] = one;
    return ok(shown(found, one));
  }

  return { sheets, projects, troubles, asked, answer };
}

/** The only script there is. */
export function theProject({ projects }: GoogleApis): Project {
  const [project, ...others] = [...projects.values()];
  if (project === undefined || others.length > 0) throw new Error(`there are ${projects.size} scripts`);
  return project;
}

function shown({ scriptId }: Project, { deploymentId, versionNumber, description }: Deployment) {
  const config = { scriptId, manifestFileName: 'appsscript', description };
  return { deploymentId, deploymentConfig: versionNumber === null ? config : { ...config, versionNumber } };
}

function ok(body: unknown): ApiAnswer {
  return { status: 200, body };
}

function failed(code: number, status: string, message: string): ApiAnswer {
  return {
    status: code,
    body: { error: { code, message, status, errors: [{ message, domain: 'global', reason: status }] } },
  };
}

function newId(length: number): string {
  return `1${randomBytes(length)
    .toString('base64url')
    .replace(/^-/, 'x')
    .slice(0, length - 1)}`;
}
