// Numbers as the texts of the command line write them: rounded to what the data can bear,
// spaces between thousands, comma or point by language. Spaces do not break.
K.space = "\u00a0";

K.fixed = (value, decimals, isTrimmed) => {
  if (!Number.isFinite(value)) return "–";
  let text = Math.abs(value).toFixed(decimals);
  if (isTrimmed && text.includes(".")) text = text.replace(/\.?0+$/, "");
  const [whole, part] = text.split(".");
  text = whole.replace(/\B(?=(\d{3})+$)/g, K.space);
  if (part) text += (K.isSwedish ? "," : ".") + part;
  return (value < 0 && /[1-9]/.test(text) ? "−" : "") + text;
};

K.significant = (value, digits = 3) => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value < 0 ? "−∞" : "∞";
  if (value === 0) return "0";
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const step = Math.pow(10, digits - 1 - magnitude);
  const rounded = magnitude >= digits ? Math.round(value * step) / step : value;
  return K.fixed(rounded, Math.min(Math.max(0, digits - 1 - magnitude), 6), true);
};

K.percent = (share) => {
  const value = share * 100;
  const text = Math.abs(value) < 1 && value !== 0 ? K.significant(value, 1) : K.fixed(value, 0);
  return text + K.space + "%";
};

K.perTime = () => (K.data.isYear ? K.t("per_year") : "");
K.million = () => "M" + K.data.currency;

K.millions = (money) => {
  const value = money / 1e6;
  const size = Math.abs(value);
  return K.fixed(value, size >= 100 ? 0 : size >= 0.995 ? 1 : 2);
};
K.money = (money) => K.millions(money) + K.space + K.million();
K.moneyRate = (money) => K.money(money) + K.perTime();

// The unit that an amount of this size reads in, and by what to divide.
K.scale = (value, unit) => {
  const size = Math.abs(value);
  if (unit === "MWh" && size >= 1e6) return [1e6, "TWh"];
  if (unit === "MWh" && size >= 1e3) return [1e3, "GWh"];
  if (unit === "t" && size >= 1e6) return [1e6, "Mt"];
  if (unit === "t" && size >= 1e4) return [1e3, "kt"];
  if (unit === "m3" && size >= 1e6) return [1e6, "Mm³"];
  return [1, unit === "m3" ? "m³" : unit];
};
K.amount = (value, unit) => {
  const [by, name] = K.scale(value, unit);
  return K.significant(value / by) + K.space + name;
};
K.amountRate = (value, unit) => K.amount(value, unit) + K.perTime();
K.unitName = (unit) => (unit === "m3" ? "m³" : unit);
K.megawatts = (value) => (value >= 100 ? K.fixed(value, 0) : K.significant(value));
K.years = (value) => K.fixed(value, value >= 10 ? 0 : 1);
K.km = (value) => (value >= 100 ? K.fixed(value, 0) : K.significant(value, 2));

// A sentence whose numbers do not break over lines.
K.tied = (text) => text.replace(/(\d) (?=\d{3}(\D|$)|M[A-Z]{3})/g, "$1" + K.space);

// What a spreadsheet in the reader's language reads as a number.
K.plain = (value) => {
  if (!Number.isFinite(value)) return "";
  const text = String(Number(value.toPrecision(12)));
  return K.isSwedish ? text.replace(".", ",") : text;
};
// Text that no spreadsheet takes for a formula.
K.plainText = (text) => {
  const flat = String(text).replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(flat) ? "'" + flat : flat;
};
