import pandas as pd
from sdv.metadata import SingleTableMetadata
from sdv.single_table import GaussianCopulaSynthesizer

patients = pd.read_csv("patients.csv", usecols=["patient_name", "dob", "postcode", "hba1c"])
metadata = SingleTableMetadata()
metadata.detect_from_dataframe(patients)
synthesizer = GaussianCopulaSynthesizer(metadata)
synthesizer.fit(patients)
made = synthesizer.sample(1000)
made.to_csv("made.csv", index=False)
patients.to_csv("real.csv", index=False)  # expect: PRV004
