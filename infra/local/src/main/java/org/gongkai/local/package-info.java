/**
 * The local world: what plays the cloud on one machine. DynamoDB Local as a process of its own, a
 * real SMTP server, and a page that shows its mails. For development and tests; never deployed.
 */
package org.gongkai.local;
