/**
 * The functions of AWS Lambda, a few lines each: read the input strictly, call a service, answer.
 * {@code functions/} has a folder for each with its contract and sample events.
 */
@NullMarked
package org.gongkai.function;

import org.jspecify.annotations.NullMarked;
