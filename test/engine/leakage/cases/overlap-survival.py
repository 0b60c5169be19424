import pandas as pd
from lifelines import CoxPHFitter, KaplanMeierFitter
from lifelines.utils import concordance_index
from sklearn.model_selection import train_test_split

cohort = pd.read_csv("cohort.csv")
KaplanMeierFitter().fit(cohort["months"], event_observed=cohort["died"]).plot()
learn, check = train_test_split(cohort, random_state=1)
fair = CoxPHFitter().fit(learn, "months", event_col="died")
print(concordance_index(check["months"], -fair.predict_partial_hazard(check), check["died"]))
hazard = CoxPHFitter(penalizer=0.01)
hazard.fit(cohort, duration_col="months", event_col="died")  # expect: LKG004
print(concordance_index(check["months"], -hazard.predict_partial_hazard(check), check["died"]))
