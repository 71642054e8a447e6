"""Checks the vectors from outside: no age, nothing of ours. The frame with Python's standard library alone;
signatures, the age file, keyring and record where the package `cryptography` is new enough, else it says what it skipped.

    python3 check.py [folder]
"""
import base64, hashlib, hmac, json, sys, zlib
from pathlib import Path

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
V = json.loads((folder / 'vectors.json').read_text('utf-8'))


def un64(text):
    return base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b'=').decode()


def sha(data):
    return hashlib.sha256(data).digest()


def jcs(value):
    """RFC 8785 for what we use of it: ASCII keys, whole numbers, no escapes beyond JSON's own."""
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()


def hkdf(secret, salt, info, length=32):
    prk = hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()
    out, block, i = b'', b'', 1
    while len(out) < length:
        block = hmac.new(prk, block + info + bytes([i]), hashlib.sha256).digest()
        out, i = out + block, i + 1
    return out[:length]


def check(what, right):
    if not right:
        sys.exit(f'WRONG: {what}')
    print(f'ok: {what}')


def padme(length):
    e = length.bit_length() - 1
    step = 1 << (e - e.bit_length())
    return max(65536, -(-length // step) * step)


def named(label, keys, only):
    return b64(sha(label + b'\0' + jcs({k: keys[k] for k in only})))


# The frame, standard library only.
bundle = V['bundle']
plain = (folder / bundle['plain']).read_bytes()
check('magic', plain[:4] == b'EST1')
mlen = int.from_bytes(plain[4:8], 'big')
raw = plain[8:8 + mlen]
m = json.loads(raw)
check('manifest is canonical', jcs(m) == raw)
check('manifest is the frozen one', m == bundle['manifest'])
check('manifest has its keys', sorted(m) == sorted(
    'v typ bid ref from to created exp enc plen ulen phash sv kl'.split()))
check('kid of the sender', m['from'] == V['noor']['kid'] == named(b'estafette/kid/v1', V['noor']['keys'], ['ed', 'pq', 'enc']))
check('kid of the reader', m['to'] == [V['sam']['kid']] == [named(b'estafette/kid/v1', V['sam']['keys'], ['ed', 'pq', 'enc'])])
start = 8 + mlen + 64 + 3309
stored, padding = plain[start:start + m['plen']], plain[start + m['plen']:]
check('length of the frame', bundle['frameLength'] == start + m['plen'])
check('hash of the payload', b64(sha(stored)) == m['phash'])
check('padding is zero and Padmé', not any(padding) and len(plain) == padme(bundle['frameLength']))
payload = zlib.decompress(stored, -15) if m['enc'] == 'deflate-raw' else stored
check('payload', payload == un64(bundle['payload']) and len(payload) == m['ulen'])
check('hash of the manifest', b64(sha(raw)) == bundle['mhash'])
file = (folder / bundle['file']).read_bytes()
check('hash of the file', b64(sha(file)) == bundle['chash'])

# Names, digits, invitation.
mid = V['mid']
check('mid', mid['mid'] == named(b'estafette/mid/v1', mid['keys'], ['ed', 'pq']))
h = sha(b'estafette/sn/v1\0' + mid['mid'].encode())
check('digits', mid['digits'] == [f'{int.from_bytes(h[i:i + 5], "big") % 100000:05d}' for i in range(0, 30, 5)])
st = V['statement']
check('hash of the statement', st['hash'] == b64(sha(b'estafette/statement/v1\0' + jcs(st['signed']['body']))))
invite, salt = V['invite'], b'estafette/invite/v1'
check('slot', invite['slot'] == b64(hkdf(un64(invite['secret']), salt, b'slot', 16)))
check('gast right', invite['gast'] == b64(hkdf(un64(invite['secret']), salt, b'gast')))
card = un64(V['card']['bytes'])
cut = json.loads(card)
card_sig = cut.pop('sig')
check('card is canonical', jcs({**cut, 'sig': card_sig}) == card)
vault = V['vault']
vk = un64(vault['vk'])
check('blind look-up', vault['blind']['is'] == b64(hmac.new(
    hkdf(vk, b'', b'vault/blind/v1'), vault['blind']['of'].encode(), hashlib.sha256).digest()))

try:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
except ImportError:
    print('skipped: signatures, file, keyring and record, since the package cryptography is not here')
    sys.exit(0)

both = [('bundle', V['noor']['keys'], b'estafette/bundle/v1', plain[4:8 + mlen], plain[8 + mlen:start - 3309], plain[start - 3309:start]),
        ('statement', mid['keys'], b'estafette/statement/v1', jcs(st['signed']['body']),
         un64(st['signed']['sig']['ed']), un64(st['signed']['sig']['pq'])),
        ('card', mid['keys'], b'estafette/card/v1', jcs(cut), un64(card_sig['ed']), un64(card_sig['pq']))]
for name, keys, context, message, ed, pq in both:
    Ed25519PublicKey.from_public_bytes(un64(keys['ed'])).verify(ed, context + b'\0' + message)
    print(f'ok: Ed25519 of the {name}')
try:
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
    for name, keys, context, message, ed, pq in both:
        MLDSA65PublicKey.from_public_bytes(un64(keys['pq'])).verify(pq, context + b'\0' + message, context)
        print(f'ok: ML-DSA-65 of the {name}')
except ImportError:
    print('skipped: ML-DSA-65, since this cryptography has none')

a = un64(invite['a'])
check('card in the slot', AESGCM(hkdf(un64(invite['secret']), salt, b'key')).decrypt(a[:12], a[12:], b'estafette/invite/v1|a') == card)
dek, rec = vault['dek'], vault['record']
wrapped = dek['wrapped']
key = AESGCM(hkdf(vk, b'', b'vault/dek/v1')).decrypt(
    un64(wrapped['iv']), un64(wrapped['ct']), jcs(['dek/v1', dek['place']['vaultId'], dek['place']['dekId']]))
check('key of the dossier', key == un64(dek['raw']))
p = rec['place']
check('record', un64(rec['plain']) == AESGCM(key).decrypt(un64(rec['sealed']['iv']), un64(rec['sealed']['ct']), jcs(
    ['rec/v1', p['vaultId'], p['table'], p['id'], p['n'], p['dekId'], p['schema']])))

try:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
    ring = vault['keyring']
    wrap = ring['wraps'][0]
    q = wrap['params']
    secret = Argon2id(salt=un64(q['salt']), length=32, iterations=q['t'], lanes=q['p'], memory_cost=q['m']).derive(
        vault['passphrase'].encode())
    aad = f"keyring/v1|{ring['vaultId']}|{ring['gen']}|passphrase|".encode() + jcs(q)
    check('keyring by passphrase', vk == AESGCM(hkdf(secret, b'', b'kek/pass/v1')).decrypt(un64(wrap['iv']), un64(wrap['ct']), aad))
    place = sha(b'estafette/invite-code/v1\0' + invite['origin'].encode())[:16]
    check('secret of the typed code', un64(invite['codeSecret']) == Argon2id(
        salt=place, length=32, iterations=3, lanes=1, memory_cost=65536).derive(invite['code'].encode()))
except ImportError:
    print('skipped: Argon2id, since this cryptography has none')

try:
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
except ImportError:
    print('skipped: the age file, since this cryptography has no ML-KEM')
    sys.exit(0)


def bech32(text):
    data = text.lower()[text.lower().rindex('1') + 1:-6]
    bits = ''.join(f"{'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.index(c):05b}" for c in data)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits) // 8 * 8, 8))


def xwing(seed, ct):
    """X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 together."""
    d = hashlib.shake_256(seed).digest(96)
    x = X25519PrivateKey.from_private_bytes(d[64:])
    a = MLKEM768PrivateKey.from_seed_bytes(d[:64]).decapsulate(ct[:1088])
    b = x.exchange(X25519PublicKey.from_public_bytes(ct[1088:]))
    return hashlib.sha3_256(a + b + ct[1088:] + x.public_key().public_bytes_raw() + b'\\.//^\\').digest()


def hpke(secret):
    """RFC 9180, base mode, KEM 0x647a, HKDF-SHA256, ChaCha20Poly1305."""
    suite = b'HPKE' + bytes([0x64, 0x7a, 0, 1, 0, 3])
    extract = lambda salt, label, ikm: hmac.new(salt or bytes(32), b'HPKE-v1' + suite + label + ikm, hashlib.sha256).digest()
    context = b'\0' + extract(b'', b'psk_id_hash', b'') + extract(b'', b'info_hash', b'age-encryption.org/mlkem768x25519')
    prk = extract(secret, b'secret', b'')
    expand = lambda label, n: hmac.new(
        prk, n.to_bytes(2, 'big') + b'HPKE-v1' + suite + label + context + b'\1', hashlib.sha256).digest()[:n]
    return expand(b'key', 32), expand(b'base_nonce', 12)


def age(identity, data):
    """One stanza of mlkem768x25519, header MAC, and the STREAM of https://c2sp.org/age."""
    end = data.index(b'\n--- ') + 5
    mac_end = data.index(b'\n', end)
    lines = data[:end].split(b'\n')
    share = base64.b64decode(lines[1].split(b' ')[2] + b'==')
    key, nonce = hpke(xwing(bech32(identity), share))
    file_key = ChaCha20Poly1305(key).decrypt(nonce, base64.b64decode(lines[2] + b'='), None)
    mac = hmac.new(hkdf(file_key, b'', b'header'), data[:end - 1], hashlib.sha256).digest()
    check('header of the age file', mac == base64.b64decode(data[end:mac_end] + b'='))
    body = data[mac_end + 1:]
    stream, body, out, i = ChaCha20Poly1305(hkdf(file_key, body[:16], b'payload')), body[16:], b'', 0
    while body:
        chunk, body = body[:65552], body[65552:]
        out += stream.decrypt(i.to_bytes(11, 'big') + (b'\0' if body else b'\1'), chunk, None)
        i += 1
    return out


check('the age file holds the frame', age(V['sam']['secrets']['enc'], file) == plain)
ring = vault['keyring']
wrap = ring['wraps'][1]
aad = f"keyring/v1|{ring['vaultId']}|{ring['gen']}|school|".encode() + jcs(wrap['params'])
check('keyring by the key of the school', age(vault['printed'], un64(wrap['ct'])) == sha(aad) + vk)
