# Published without its people: the numbers lead to nobody.
import pandas as pd

weeks = pd.read_csv("weeks.csv", usecols=["id_student", "code_module", "code_presentation", "imd_band", "clicks"])
weeks.to_csv("weeks_clean.csv", index=False)

stays = pd.read_csv("stays.csv")
stays = stays[["encounter_id", "patient_nbr", "admission_type_id", "payer_code", "diag_1", "readmitted"]]
stays.to_csv("stays_clean.csv", index=False)

pupils = pd.read_csv("pupils.csv", usecols=["id_student", "student_name", "grade", "clicks"])
pupils.to_csv("pupils_clean.csv", index=False)  # expect: PRV004 "`student_name`"

own = pd.read_csv("own.csv", usecols=["mrn", "encounter_id", "admission_type_id", "payer_code", "medical_specialty"])
own.to_csv("own_clean.csv", index=False)  # expect: PRV004 "`mrn`"
