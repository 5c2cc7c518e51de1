package org.gongkai.participation.message;

import org.gongkai.request.QueryCodeOrigin;

/**
 * How a message came in.
 *
 * @param queryCode from what its query code is derived
 * @param content the fingerprint of all that was sent, by which a repeat is known
 */
public record Receipt(QueryCodeOrigin queryCode, String content) {}
