//! One journey for each kind of user, on a phone's width and in both languages: what they see, what they achieve, and what is kept
//! from them. They press what is to be seen; only the mailbox and the page with everybody's codes belong to the demonstration.
mod athlete;
mod coach;
mod federation;
mod guardian;
mod health;
mod invited;
mod operator;
mod owner;
mod person;
mod roles;
mod secretary;
mod support;
