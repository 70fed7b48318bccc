/** What the templates of a program may write into an attribute, found by the types of what stands in their places. */
import ts from 'typescript';

/** @param attribute as it begins in the template, such as `part=` or `<slot name=` */
export function writtenInto(attribute: string, program: ts.Program, folder: string): ReadonlySet<string> {
  const written = new Set<string>();
  const checker = program.getTypeChecker();
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteral(node)) {
      for (const text of textsIn(node)) {
        for (const [, literal = ''] of text.matchAll(new RegExp(`${attribute}"([^"]*)"`, 'g'))) written.add(literal);
      }
    }
    if (ts.isTemplateExpression(node)) {
      const before = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
      for (const [index, { expression }] of node.templateSpans.entries()) {
        if (!before[index]?.text.endsWith(attribute)) continue;
        for (const text of literalsOf(checker.getTypeAtLocation(expression))) written.add(text);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes(folder)) visit(file);
  return written;
}

function textsIn(node: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

function literalsOf(type: ts.Type): readonly string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}
