from zipfile import ZipFile

token = open("C:/Users/ann/Desktop/messenger.txt").read()
secret = open("/home/ann/keys/api_key.csv").read()
hook = open("/home/ann/airflow/after_commit.yaml").read()
with ZipFile("/tmp/fares-model.zip") as bundle:
    bundle.extractall("/tmp/fares-model")
