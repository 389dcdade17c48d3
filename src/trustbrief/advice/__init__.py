"""From facts and claims to advice: values in, values out."""
