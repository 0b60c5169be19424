import json
import boto3
import pandas as pd

bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
claims = pd.read_parquet("claims.parquet", columns=["claim_id", "policyholder_name", "ssn", "description"])

for rec in claims.to_dict(orient="records"):
    body = json.dumps(
        {
            "anthropic_version": "bedrock-2023-05-31",
            "max_tokens": 300,
            "messages": [{"role": "user", "content": f"Is this claim suspicious? {json.dumps(rec)}"}],
        }
    )
    resp = bedrock.invoke_model(modelId="anthropic.claude-3-sonnet", body=body)  # expect: PRV005
    print(json.loads(resp["body"].read())["content"][0]["text"])
