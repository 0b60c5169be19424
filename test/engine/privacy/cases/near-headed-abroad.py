import pandas as pd

sun = pd.read_csv("station.csv")
sun[["GHI", "DNI", "DHI", "temperature"]].to_csv("irradiance.csv")
sky = pd.read_csv("sky.csv")
sky[["date", "DNI", "wind_speed"]].to_csv("direct.csv")
deliveries = pd.read_csv("dostawy.csv")
deliveries[["liczba_dni", "cena"]].to_csv("dni.csv")
schools = pd.read_csv("escuelas.csv")
schools[["nombre", "direccion", "telefono", "latitud", "longitud"]].to_csv("mapa.csv")
firms = pd.read_csv("empresas.csv")
firms[["nome_fantasia", "cnpj", "endereco", "telefone"]].to_csv("firmas.csv")
homes = pd.read_csv("hogares.csv")
homes[["tiene_celular", "tipo_celular", "possui_telefone", "ingreso"]].to_csv("encuesta.csv")
shop = pd.read_csv("телефоны.csv")
shop[["телефон", "бренд", "цена"]].to_csv("цены.csv")
mails = pd.read_csv("correos.csv")
mails[["correo", "asunto", "texto"]].to_csv("entrenamiento.csv")
files = pd.read_csv("cuentas.csv")
files[["nombre_archivo", "correo"]].to_csv("archivos.csv")  # expect: PRV004 "`correo`"
kisiler = pd.read_csv("kisiler.csv")
kisiler[["Adı Soyadı", "Yaş"]].to_csv("liste.csv")  # expect: PRV004 "`Adı Soyadı`"
khach = pd.read_csv("khach.csv")
khach[["Số điện thoại", "Tuổi"]].to_csv("danh_sach.csv")  # expect: PRV004 "`Số điện thoại`"
commits = pd.read_csv("log.csv")
commits[["author", "date", "message", "insertions"]].to_csv("history.csv")
