import pandas as pd

pazienti = pd.read_excel("erogazioni.xlsx")
pazienti[["CODICE PAZIENTE UNIVOCO", "DT_NAS", "MINSAN"]].to_csv("giorni.csv")  # expect: PRV004 "`CODICE PAZIENTE UNIVOCO`"
pacientes = pd.read_excel("altas.xlsx")
pacientes[["id_paciente", "fecha_nacimiento"]].to_csv("altas.csv")  # expect: PRV004 "`id_paciente`"
pazienti[["CODICE PAZIENTE UNIVOCO", "MINSAN"]].to_csv("farmaci.csv")
clients = pd.read_excel("ventes.xlsx")
clients[["numero_client", "annee_naissance"]].to_csv("annees.csv")
