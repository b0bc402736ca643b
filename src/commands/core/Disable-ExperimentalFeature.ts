/** Disable-ExperimentalFeature: switches experimental features off for sessions to come. */
import { switchFeatureCmdlet } from './switchFeatures.ts';

export default switchFeatureCmdlet('Disable', false);
