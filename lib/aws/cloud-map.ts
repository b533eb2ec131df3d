import type { TextFormat } from './resource-formats';

const API = 'https://docs.aws.amazon.com/cloud-map/latest/api';
const PLACE = 'arn:aws[a-z-]*:servicediscovery:[a-z0-9-]+:\\d{12}';

/** How namespaces of each type are called (checked 2026-11). */
export const NAMESPACE_NAMES: Record<'HTTP' | 'DNS_PRIVATE' | 'DNS_PUBLIC', TextFormat> = {
  HTTP: { pattern: /^[!-~]{1,1024}$/, form: '1 to 1024 printable characters without spaces', source: `${API}/API_CreateHttpNamespace.html` },
  DNS_PRIVATE: { pattern: /^[!-~]{1,253}$/, form: '1 to 253 printable characters without spaces', source: `${API}/API_CreatePrivateDnsNamespace.html` },
  DNS_PUBLIC: {
    pattern: /^(?=.{1,253}$)(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
    form: 'a domain of one’s own, such as shop.example.com',
    source: `${API}/API_CreatePublicDnsNamespace.html`,
  },
};

/** How names in a namespace are written (checked 2026-11). */
export const CLOUD_MAP_NAME: TextFormat = {
  pattern: /^(?=.{1,127}$)(?:\w[\w-]{0,61}\w|[a-zA-Z0-9])(?:\.(?:\w[\w-]{0,61}\w|[a-zA-Z0-9]))*$/,
  form: '1 to 127 letters, digits, underscores and hyphens, in parts of at most 63 between dots',
  source: `${API}/API_CreateService.html`,
};

/** By what existing namespaces and Cloud Map services are known. */
export const CLOUD_MAP_REFERENCES = {
  namespaceName: { pattern: NAMESPACE_NAMES.HTTP.pattern, form: 'its name, such as shop.local', source: `${API}/API_Namespace.html` },
  namespaceId: { pattern: /^ns-[a-z0-9]{1,61}$/, form: 'ns- and letters and digits', source: `${API}/API_Namespace.html` },
  namespaceArn: {
    pattern: new RegExp(`^${PLACE}:namespace/ns-[a-z0-9]+$`),
    form: 'arn:aws:servicediscovery:REGION:ACCOUNT:namespace/ID',
    source: `${API}/API_Namespace.html`,
  },
  serviceName: CLOUD_MAP_NAME,
  serviceId: { pattern: /^srv-[a-z0-9]{1,60}$/, form: 'srv- and letters and digits', source: `${API}/API_Service.html` },
  serviceArn: {
    pattern: new RegExp(`^${PLACE}:service/srv-[a-z0-9]+$`),
    form: 'arn:aws:servicediscovery:REGION:ACCOUNT:service/ID',
    source: `${API}/API_Service.html`,
  },
} as const satisfies Record<string, TextFormat>;
