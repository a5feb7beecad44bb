/** Whether a record is intact: what is found in it, what that means, and what it does not prove. */
@NullMarked
package vn.xetkhen.audit.verify;

import org.jspecify.annotations.NullMarked;
