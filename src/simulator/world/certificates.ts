import { X509Certificate } from 'node:crypto';
import { notFound, Refusal } from './errors';
import { newRecord } from './metadata';
import type { Certificate } from './records';
import { touch, type World } from './world';

/** A certificate in a create or an update. */
export interface CertificateInput {
  readonly name: string;
  /** PEM; several certificates may stand one after the other. */
  readonly pem: string;
  readonly isCA: boolean;
  /** The private key, PEM; empty without one. */
  readonly key: string;
}

/** The certificate with this uid, or a refusal. */
export function certificateOf(world: World, uid: string): Certificate {
  const certificate = world.certificates.get(uid);
  if (certificate === undefined) throw notFound('Certificate', uid);
  return certificate;
}

/** Adds a certificate. Nodes that are made from now on trust it. Names are unique in the tenant. */
export function createCertificate(world: World, input: CertificateInput): Certificate {
  checkName(world, input.name);
  checkPem(input.pem);
  const certificate: Certificate = {
    ...input,
    ...newRecord(world, { name: input.name }),
  };
  world.certificates.add(certificate);
  touch(world, certificate);
  return certificate;
}

/** Replaces a certificate. Nodes that there are keep what they got. */
export function updateCertificate(world: World, certificate: Certificate, input: CertificateInput): void {
  checkPem(input.pem);
  if (input.name !== certificate.name) {
    checkName(world, input.name);
    certificate.name = input.name;
    world.certificates.rename(certificate);
  }
  Object.assign(certificate, { pem: input.pem, isCA: input.isCA, key: input.key });
  touch(world, certificate);
}

/** Removes a certificate. Nodes that there are keep trusting it. */
export function deleteCertificate(world: World, certificate: Certificate): void {
  world.certificates.remove(certificate.uid);
  world.revision += 1;
}

function checkName(world: World, name: string): void {
  if (name === '') throw new Refusal('InvalidRequest', 'metadata.name in body is required');
  if (world.certificates.named(name) !== undefined) {
    throw new Refusal('CertificateAlreadyExists', `Certificate with name '${name}' already exists`);
  }
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

function checkPem(text: string): void {
  const found = text.match(PEM) ?? [];
  if (found.length === 0) throw new Refusal('InvalidCertificate', 'spec.certificate in body holds no certificate in PEM form');
  for (const pem of found) {
    try {
      new X509Certificate(pem);
    } catch {
      throw new Refusal('InvalidCertificate', "spec.certificate in body holds a certificate that can't be read");
    }
  }
}
