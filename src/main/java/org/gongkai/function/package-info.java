/**
 * The functions of AWS Lambda, a few lines each: read the input strictly, call a service, answer.
 * {@code functions/} has a folder for each with its contract and sample events.
 *
 * <p>Their fields are injected: Funqy would add a constructor without parameters to a class that
 * has none, and the class would stand twice in {@code function.zip}.
 */
@NullMarked
package org.gongkai.function;

import org.jspecify.annotations.NullMarked;
