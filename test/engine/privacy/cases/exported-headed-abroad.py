import pandas as pd

pacientes = pd.read_csv("pacientes.csv")
pacientes[["Nombre completo", "Teléfono", "edad"]].to_csv("lista.csv")  # expect: PRV004 "`Nombre completo` and `Teléfono`"
resumes = pd.read_excel("cv.xlsx")
resumes[["ФИО", "Контакты"]].to_excel("cv_short.xlsx")  # expect: PRV004 "`ФИО` and `Контакты`"
members = pd.read_excel("members.xlsx")
members[["이름", "전화번호"]].to_excel("list.xlsx")  # expect: PRV004 "`이름` and `전화번호`"
kunden = pd.read_csv("kunden.csv", sep=";")
kunden[["Vorname", "Nachname", "Ort"]].to_csv("orte.csv")  # expect: PRV004 "`Vorname` and `Nachname`"
productos = pd.read_csv("catalogo.csv")
productos[["producto", "nombre", "precio"]].to_csv("precios.csv")
