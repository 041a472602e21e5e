import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { api, dataOf } from '../../lib/api/client.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { DayField } from '../../ui/field/date-field.js';
import { Select } from '../../ui/field/select.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { FileIcon, PlusIcon } from '../../ui/icons.js';
import { PortraitSection } from '../portrait/portrait-section.js';
import { WaveSection } from '../wave/wave-section.js';
import { Block } from './block.js';
import { CriteriaEditor } from './criteria-editor.js';
import { NewProduct } from './new-product.js';
import { RemoveProduct } from './remove-product.js';
import { SettingsForm } from './settings-form.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { productsInFull, tellChange, version, type Product } from './settings.api.js';
import { useVersionedForm } from './use-versioned-form.js';

const route = getRouteApi('/app/settings/$section');

/** The product's sheet and the portrait of whom it suits. */
export function ProductSection() {
  const { t } = useTranslation('settings');
  const { edit } = route.useSearch();
  const navigate = useNavigate();
  const { data: products, error } = useQuery(productsInFull);
  if (error) throw error;
  if (products === undefined) return <><SettingsHeader section="product" /><Skeleton lines={6} /></>;
  const product = products.find(({ id }) => id === edit) ?? products[0];
  if (edit === 'new' || product === undefined) return <NewProduct isFirst={product === undefined} />;
  return (
    <>
      <SettingsHeader section="product" actions={<LinkButton to="." search={(former) => ({ ...former, edit: 'new' })} icon={PlusIcon}>{t('product.add')}</LinkButton>} />
      {products.length > 1 && (
        <Select
          label={t('product.which')} options={products.map(({ id, name }) => ({ key: id, label: name }))} value={product.id}
          onChange={(id) => void navigate({ to: '.', search: (former) => ({ ...former, edit: id }) })}
        />
      )}
      <ProductForm key={product.id} product={product} />
      <div className={styles.form}>
        <PortraitSection key={product.id} productId={product.id} />
        <WaveSection productId={product.id} />
      </div>
      <RemoveProduct key={`remove-${product.id}`} product={product} />
    </>
  );
}

const fieldsOf = ({ name, problem, solution, deploymentPlan, firstUsers, howToConvince, launchedOn, idealUser }: Product) => ({ name, problem, solution, deploymentPlan, firstUsers, howToConvince, launchedOn, idealUser });
type Fields = ReturnType<typeof fieldsOf>;

function ProductForm({ product }: { product: Product }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const params = { path: { id: product.id } };
  const form = useVersionedForm<Product, Fields>({
    id: `product:${product.id}`, stored: product, fieldsOf,
    send: (body, etag) => dataOf(api.PATCH('/api/v1/products/{id}', { params: { ...params, header: version(etag) }, body })),
    reread: () => dataOf(api.GET('/api/v1/products/{id}', { params })),
    onSaved: () => tellChange(client),
  });
  const { draft, set } = form;
  const labels = {
    name: t('product.name'), problem: t('product.problem'), solution: t('product.solution'), deploymentPlan: t('product.plan'), firstUsers: t('product.firstUsers'), howToConvince: t('product.howToConvince'), launchedOn: t('product.launchedOn'), idealUser: t('product.portrait'),
    ...Object.fromEntries(draft.idealUser.criteria.flatMap(({ label }, i) => [[`idealUser.criteria[${i}].label`, t('criteria.label')], [`idealUser.criteria[${i}].weight`, t('criteria.weightOf', { label })]])),
  };
  const tell = (field: string, value: unknown): string =>
    (field === 'idealUser' ? (value as Fields['idealUser']).criteria.map(({ label, weight }) => `${label} (${weight})`).join(', ') : String(value ?? ''));
  return (
    <SettingsForm form={form} labels={labels} tell={tell}>
      <Block title={t('product.sheet')} intro={t('product.sheetIntro')}>
        <TextField name="name" label={labels.name} value={draft.name} onChange={(value) => set('name', value)} isRequired maxLength={LIMITS.name} />
        <DayField name="launchedOn" label={labels.launchedOn} help={t('product.launchedOnHelp')} value={draft.launchedOn} onChange={(day) => set('launchedOn', day)} />
        <TextArea name="problem" label={labels.problem} help={t('product.problemHelp')} value={draft.problem} onChange={(value) => set('problem', value)} rows={5} maxLength={LIMITS.longText} />
        <TextArea name="solution" label={labels.solution} value={draft.solution} onChange={(value) => set('solution', value)} rows={5} maxLength={LIMITS.longText} />
        <TextArea name="deploymentPlan" label={labels.deploymentPlan} help={t('product.planHelp')} value={draft.deploymentPlan} onChange={(value) => set('deploymentPlan', value)} rows={6} maxLength={LIMITS.longText} />
        <TextArea name="firstUsers" label={labels.firstUsers} help={t('product.firstUsersHelp')} value={draft.firstUsers} onChange={(value) => set('firstUsers', value)} rows={4} maxLength={LIMITS.longText} />
        <TextArea name="howToConvince" label={labels.howToConvince} help={t('product.howToConvinceHelp')} value={draft.howToConvince} onChange={(value) => set('howToConvince', value)} rows={4} maxLength={LIMITS.longText} />
        <div><LinkButton to="/products/$id/sheet" params={{ id: product.id }} size="sm" icon={FileIcon}>{t('product.print')}</LinkButton></div>
      </Block>
      <Block title={t('product.portrait')} intro={t('product.portraitIntro')}>
        <CriteriaEditor criteria={draft.idealUser.criteria} onChange={(criteria) => set('idealUser', { criteria })} />
      </Block>
    </SettingsForm>
  );
}
