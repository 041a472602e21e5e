import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The public registers as a test sees them: a server of its own, with answers written from their published documentation. */
export interface OpenSourcesServer {
  /** For `OPEN_REGISTER_URL`, `OPEN_DIRECTORY_URL`, `OPEN_ADDRESSES_URL`. */
  env: Record<string, string>;
  /** What was asked, in order. */
  asked: URL[];
  /** Status and headers of the next answer, in place of the usual one. */
  refuseNext: (status: number, headers?: Record<string, string>) => void;
  close: () => Promise<void>;
}

const INRAP = {
  siren: '180040016', nom_complet: 'INSTITUT NATIONAL DE RECHERCHES ARCHEOLOGIQUES PREVENTIVES (INRAP)', nom_raison_sociale: 'INSTITUT NATIONAL DE RECHERCHES ARCHEOLOGIQUES PREVENTIVES',
  sigle: 'INRAP', etat_administratif: 'A', nature_juridique: '7389', tranche_effectif_salarie: '51', matching_etablissements: [],
  siege: { siret: null, numero_voie: '121', type_voie: 'RUE', libelle_voie: 'D ALESIA', code_postal: '75014', libelle_commune: 'PARIS', etat_administratif: 'A' },
};

const townHall = (i: number): object => ({
  nom: `Mairie - Commune ${String(i).padStart(3, '0')}`, siren: '', siret: '', adresse_courriel: `mairie${i}@commune.example`,
  adresse: JSON.stringify([{ type_adresse: 'Adresse', numero_voie: `${i} place de la Mairie`, code_postal: '45000', nom_commune: `Commune ${i}` }]),
  telephone: JSON.stringify([{ valeur: `02 61 91 ${String(Math.floor(i / 100)).padStart(2, '0')} ${String(i % 100).padStart(2, '0')}` }]), site_internet: '[]',
  pivot: JSON.stringify([{ type_service_local: 'mairie', code_insee_commune: ['45234'] }]),
});

const TOWN_HALLS = 130;

function answerTo(url: URL): unknown {
  if (url.pathname.startsWith('/register/')) {
    const results = /inrap|archéo|180040016/iu.test(url.searchParams.get('q') ?? '') ? [INRAP] : [];
    return { results, total_results: results.length, page: 1, per_page: 5, total_pages: 1 };
  }
  if (url.pathname.startsWith('/directory/')) {
    const [offset, limit] = [Number(url.searchParams.get('offset')), Number(url.searchParams.get('limit'))];
    const known = url.searchParams.get('where')?.includes('"mairie"') ? TOWN_HALLS : 0;
    return { total_count: known, results: Array.from({ length: Math.max(0, Math.min(limit, known - offset)) }, (_, i) => townHall(offset + i)) };
  }
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [1.9, 47.9] }, properties: { label: 'Orléans', score: 0.97, postcode: '45000', city: 'Orléans', context: '45, Loiret, Centre-Val de Loire', type: 'municipality' } }],
  };
}

export async function openSourcesServer(): Promise<OpenSourcesServer> {
  const asked: URL[] = [];
  let refusal: { status: number; headers: Record<string, string> } | null = null;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(url);
    const refused = refusal;
    refusal = null;
    if (refused) response.writeHead(refused.status, refused.headers).end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answerTo(url)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: { OPEN_REGISTER_URL: `${base}/register`, OPEN_DIRECTORY_URL: `${base}/directory`, OPEN_ADDRESSES_URL: `${base}/addresses` },
    asked,
    refuseNext: (status, headers = {}) => {
      refusal = { status, headers };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
