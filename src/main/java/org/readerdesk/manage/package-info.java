/// `ISCardManage` and what it creates, over the port.
///
/// [CardManager][org.readerdesk.manage.CardManager] has the rules and can be used alone, on one thread. A
/// [lane][org.readerdesk.manage.Lane] gives it that thread; [Attachments][org.readerdesk.manage.Attachments] keeps one
/// lane for each reader. Here is nothing about windows, words for people, or where the readers' list comes from.
@org.jspecify.annotations.NullMarked
package org.readerdesk.manage;
