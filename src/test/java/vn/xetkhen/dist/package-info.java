/** Tests of the distribution as users run it. */
package vn.xetkhen.dist;
