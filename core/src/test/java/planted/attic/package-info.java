/** Planted: a package that is not null-marked. */
@Deprecated
package planted.attic;
