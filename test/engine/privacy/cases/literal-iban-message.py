from anthropic import Anthropic

Anthropic().messages.create(
    model="claude",
    max_tokens=100,
    messages=[{"role": "user", "content": "Refund DE44500105175407324931 for Mr Adler"}],  # expect: PRV009 "1 IBAN"
)
