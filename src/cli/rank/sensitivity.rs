//! `portfolio rank --sensitivity`.

use std::io::Write;

use super::explain::{Asked, criteria};
use super::{Args, Seen, circle};
use crate::cli::{Outcome, Run};
use crate::ranking::sensitivity::sensitivity;
use crate::{render, view};

pub(super) fn run(args: &Args, seen: &Seen, asked: &Asked<'_>, out: &mut dyn Write) -> Run {
    let register = &seen.register;
    let made = sensitivity(register, asked.today, asked.request, &|| false, &mut |_, _| {});
    let made = made.map_err(circle)?;
    match args.format.page() {
        Some(format) => {
            let page = view::rank::sensitivity::page(register, &made, asked.language);
            render::page::write(format, &page, asked.language, asked.style, out)?;
        }
        None => {
            let lead = view::rank::sensitivity::lead(register, &made, asked.language);
            render::ranking::sensitivity(&made, &lead, &criteria(register), asked.today, out)?;
        }
    }
    Ok(if made.shortfalls.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
