import type { Audience } from './route-rules';
import type { AccessWorld } from './world';

type Rule = {
  who: Audience;
  /** What the page binds in front of the form's state and data. */
  bound?: (world: AccessWorld) => unknown[];
};

const company = ({ slug }: AccessWorld) => [{ slug }];
const pledge = ({ slug, reference }: AccessWorld) => [{ slug, reference }];
const draft = ({ slug, draft: reference }: AccessWorld) => [{ slug, reference }];

/** Every action of the product by its name. One that the build has and this table has not fails the test. */
export const ACTION_RULES: Record<string, Rule> = {
  askForLinkAction: { who: 'anybody' },
  confirmSignInAction: { who: 'anybody' },
  signOutAction: { who: 'person' },
  signOutEverywhereAction: { who: 'person' },
  changeProfileAction: { who: 'person' },
  eraseAction: { who: 'person' },
  proveByCodeAction: { who: 'person' },
  proveByRecoveryCodeAction: { who: 'person' },
  proveByPasskeyAction: { who: 'person' },
  confirmAppAction: { who: 'person' },
  renewCodesAction: { who: 'person' },
  removeAppAction: { who: 'person' },
  removePasskeyAction: { who: 'person' },
  askPasskeyRegistrationAction: { who: 'person' },
  askPasskeyRequestAction: { who: 'person' },
  registerPasskeyAction: { who: 'person' },
  registerCompanyAction: { who: 'person' },
  askToJoinAction: { who: 'person', bound: ({ slug }) => [slug] },
  startPledgeAction: { who: 'own', bound: company },
  approveColleagueAction: { who: 'own', bound: company },
  refuseColleagueAction: { who: 'own', bound: company },
  endColleagueAction: { who: 'own', bound: company },
  changeCompanyAction: { who: 'own', bound: company },
  changeLogoAction: { who: 'own', bound: company },
  saveScopeAction: { who: 'own', bound: draft },
  saveWeeksAction: { who: 'own', bound: draft },
  saveBaselineAction: { who: 'own', bound: draft },
  saveRedirectAction: { who: 'own', bound: draft },
  saveStatementAction: { who: 'own', bound: (world) => [...draft(world), 'en-GB'] },
  signPledgeAction: { who: 'own', bound: draft },
  discardDraftAction: { who: 'own', bound: draft },
  startDonationAction: { who: 'own', bound: pledge },
  continueDonationAction: { who: 'own', bound: pledge },
  cancelDonationAction: { who: 'own', bound: pledge },
  changePledgeAction: { who: 'own', bound: pledge },
  withdrawPledgeAction: { who: 'own', bound: pledge },
  answerWeekAction: { who: 'own', bound: (world) => [...pledge(world), '2027-01-04'] },
  decideCompanyAction: { who: 'administrator' },
  decideRepresentativeAction: { who: 'administrator' },
  decidePledgeAction: { who: 'administrator' },
  verifyDonationAction: { who: 'administrator' },
  revokeDecisionAction: { who: 'administrator' },
  acceptBeneficiaryAction: { who: 'administrator' },
  changeOfficerAction: { who: 'administrator' },
};
