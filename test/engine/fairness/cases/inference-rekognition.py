import boto3

client = boto3.client("rekognition")
faces = client.detect_faces(Image={"Bytes": data}, Attributes=["ALL"])  # expect: FAI012
