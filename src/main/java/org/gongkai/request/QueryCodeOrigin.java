package org.gongkai.request;

/**
 * From what a request's query code is derived; the code itself is never stored.
 *
 * @param version 1, raised when the code is issued anew
 * @param secret names the secret (first 4 bytes of its hash), so that a repeat gives the same code
 *     after a rotation
 */
public record QueryCodeOrigin(int version, String secret) {}
