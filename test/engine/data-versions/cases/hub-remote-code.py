from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("owner/model", trust_remote_code=True)  # expect: DVL004 "runs here"
