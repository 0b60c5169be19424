import boto3

client = boto3.client("s3")
for name in ["train.csv", "test.csv"]:
    client.download_file("fares", f"trips/{name}", name)  # expect: DVL003 "(and 1 more here)"
client.download_file("fares", "trips/station.jpg", "station.jpg")
