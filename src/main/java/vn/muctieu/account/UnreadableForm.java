package vn.muctieu.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form came with a choice that its page does not offer, so it was not sent by that page. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnreadableForm extends RuntimeException {}
