//! Tests of reading registers, on real folders and real repositories.

mod discovery;
mod folders;
mod git;
mod index;
mod provenance;
